-- Counts an attempt before it is made. KEYS[1]; ARGV: free attempts, first wait ms, longest wait ms.
-- Answers 0, or the milliseconds to wait.
local t = redis.call('TIME')
local now = t[1] * 1000 + math.floor(t[2] / 1000)
local locked = tonumber(redis.call('HGET', KEYS[1], 'until') or '0')
if locked > now then return locked - now end
local n = redis.call('HINCRBY', KEYS[1], 'n', 1)
if n > tonumber(ARGV[1]) then
  local wait = math.min(tonumber(ARGV[3]), tonumber(ARGV[2]) * 2 ^ (n - ARGV[1] - 1))
  redis.call('HSET', KEYS[1], 'until', string.format('%d', now + wait))
end
redis.call('PEXPIRE', KEYS[1], 3600000)
return 0
