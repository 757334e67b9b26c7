-- Begins a session. KEYS[1] the session; ARGV: digest, kind, person, epoch, idle ms, longest ms.
local t = redis.call('TIME')
local now = t[1] * 1000 + math.floor(t[2] / 1000)
redis.call('HSET', KEYS[1], 'live', ARGV[1], 'spent', '', 'rotatedAt', 0, 'endsAt', now + ARGV[6],
  'kind', ARGV[2], 'person', ARGV[3], 'epoch', ARGV[4], 'idle', ARGV[5])
redis.call('PEXPIRE', KEYS[1], math.min(tonumber(ARGV[5]), tonumber(ARGV[6])))
return 1
