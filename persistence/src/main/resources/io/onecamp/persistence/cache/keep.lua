-- Keeps names unless newer ones are there. Each value is "<entry> <name>". KEYS: one for each. ARGV: milliseconds to keep
-- them; then for each its entry and its value. What is refused because it is there already does not live longer for it.
for i = 1, #KEYS do
  local entry = tonumber(ARGV[2 * i])
  local held = redis.call('GET', KEYS[i])
  local known = held and tonumber(string.match(held, '^(%d+) '))
  if not known or known < entry then
    redis.call('SET', KEYS[i], ARGV[2 * i + 1], 'PX', ARGV[1])
  end
end
return #KEYS
