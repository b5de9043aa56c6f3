-- Asks for one address again and again, or, with BOX set, for a box of that side (degrees) somewhere in the data.
-- Or, with DAY set to the name of a parameter, for a day by that parameter: one of the data's, or of the DAYS from FIRST on.
-- Environment: BOX, DAY, FIRST (2020-11-10), DAYS, SEED, CODING (Accept-Encoding), TAG (If-None-Match). Prints requests, seconds, bytes, median and
-- 99th percentile in microseconds, errors.
local box = tonumber(os.getenv("BOX"))
local day = os.getenv("DAY")
local year, month, first = (os.getenv("FIRST") or "2018-01-01"):match("(%d+)-(%d+)-(%d+)")
local days = tonumber(os.getenv("DAYS") or "2900")
local same

function init()
  math.randomseed(tonumber(os.getenv("SEED") or "1"))
  wrk.headers["Accept"] = "application/geo+json, application/json;q=0.9"
  wrk.headers["Accept-Encoding"] = os.getenv("CODING")
  wrk.headers["If-None-Match"] = os.getenv("TAG")
  same = wrk.format("GET", wrk.path)
end

function request()
  if day then
    local time = os.time({ year = year, month = month, day = first + math.random(0, days - 1), hour = 12 })
    return wrk.format("GET", string.format("%s&%s=%s", wrk.path, day, os.date("%Y-%m-%d", time)))
  end
  if not box then return same end
  local x, y = 40 + math.random() * (12 - box), 37 + math.random() * (7 - box)
  return wrk.format("GET", string.format("%s&bbox=%.5f,%.5f,%.5f,%.5f", wrk.path, x, y, x + box, y + box))
end

function done(summary, latency)
  local e = summary.errors
  print(string.format("RESULT %d %.3f %d %d %d %d", summary.requests, summary.duration / 1e6, summary.bytes,
    latency:percentile(50), latency:percentile(99), e.connect + e.read + e.write + e.status + e.timeout))
end
