-- Begins a session. KEYS[1] the session; ARGV: digest, sealed holder, idle ms, longest ms.
local t = redis.call('TIME')
local now = t[1] * 1000 + math.floor(t[2] / 1000)
redis.call('HSET', KEYS[1], 'live', ARGV[1], 'spent', '', 'rotatedAt', 0, 'endsAt', now + ARGV[4],
  'holder', ARGV[2], 'idle', ARGV[3])
redis.call('PEXPIRE', KEYS[1], math.min(tonumber(ARGV[3]), tonumber(ARGV[4])))
return 1
