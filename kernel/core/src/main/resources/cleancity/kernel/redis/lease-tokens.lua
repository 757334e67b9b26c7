-- Takes up to `wanted` whole tokens from a bucket that refills steadily.
-- KEYS[1] bucket; ARGV capacity, tokens per second, wanted. Gives {granted, milliseconds until the next token}.
local capacity, rate, wanted = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local stored = redis.call('HMGET', KEYS[1], 'tokens', 'at')
local tokens = tonumber(stored[1] or capacity)
local since = math.max(0, now - tonumber(stored[2] or now))
tokens = math.min(capacity, tokens + since * rate / 1000)
local granted = math.min(wanted, math.floor(tokens))
tokens = tokens - granted
redis.call('HSET', KEYS[1], 'tokens', tostring(tokens), 'at', tostring(now))
redis.call('PEXPIRE', KEYS[1], math.ceil(capacity / rate * 1000) + 1000)
return {granted, granted > 0 and 0 or math.ceil((1 - tokens) / rate * 1000)}
