-- Swaps a refresh token for a fresh one. KEYS[1] the session; ARGV: digest shown, fresh digest, grace ms.
-- Answers {'gone'}, {'reused'} or {'fresh', sealed holder}.
local s = redis.call('HMGET', KEYS[1], 'live', 'spent', 'rotatedAt', 'endsAt', 'holder', 'idle')
if not s[1] or not s[5] then return {'gone'} end
local t = redis.call('TIME')
local now = t[1] * 1000 + math.floor(t[2] / 1000)
local ends = tonumber(s[4])
if now >= ends then
  redis.call('DEL', KEYS[1])
  return {'gone'}
end
local recent = now - tonumber(s[3]) <= tonumber(ARGV[3])
if string.find(s[1], ARGV[1], 1, true) then
  local spent = recent and (s[2] .. s[1]) or s[1]
  redis.call('HSET', KEYS[1], 'live', ARGV[2], 'spent', string.sub(spent, -512), 'rotatedAt', now)
elseif recent and string.find(s[2], ARGV[1], 1, true) and #s[1] < 512 then
  redis.call('HSET', KEYS[1], 'live', s[1] .. ARGV[2])
else
  redis.call('DEL', KEYS[1])
  return {'reused'}
end
redis.call('PEXPIRE', KEYS[1], math.min(tonumber(s[6]), ends - now))
return {'fresh', s[5]}
