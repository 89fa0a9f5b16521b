-- The generic cell rate algorithm. Kept is one number: when everything used will have come back, in microseconds of this
-- server's clock. KEYS: the counter. ARGV: microseconds until one call comes back; calls in all; +1 takes one,
-- -1 gives one back. Answers whether it was done, and how many microseconds are used.
local clock = redis.call('TIME')
local now = tonumber(clock[1]) * 1000000 + tonumber(clock[2])
local each = tonumber(ARGV[1])
local whole = each * tonumber(ARGV[2])
local used = math.max(0, (tonumber(redis.call('GET', KEYS[1])) or now) - now)
-- After a period that was set longer, or a clock that was set back, nobody waits longer than for all of it.
used = math.min(used, whole)
local wanted = math.max(0, used + each * tonumber(ARGV[3]))
if wanted > whole then
  return {0, used}
end
if wanted == 0 then
  redis.call('DEL', KEYS[1])
else
  redis.call('SET', KEYS[1], string.format('%.0f', now + wanted), 'PX', math.ceil(wanted / 1000))
end
return {1, wanted}
