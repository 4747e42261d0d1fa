"""What other programs reach, to be read beside our figures.

Measured elsewhere, under other load, November 2026: Debian 12, 2 cores, the real programs driven
from outside. Orientation, no yardstick: CPU-bound milliseconds vary by 60 % between such machines.
"""

SOURCE = "measured elsewhere, under other load: Debian 12, 2 cores, November 2026"

ONTIME, LISP, OPENLP = "Ontime 4.11.0", "Linux Show Player 0.6.5", "OpenLP 3.0.2"

ELSEWHERE = {
    "open": f"{ONTIME}: 40 ms for 1,000 items, 438 for 10,000",
    "first_paint": f"{ONTIME} 2.7 s, {LISP} 59-78 s, {OPENLP} 19-46 s until ready at 1,000",
    "idle_cpu": f"{ONTIME} with its screen 18-20 %, {LISP} 3.8 %, {OPENLP} 2.5 %",
    "memory": f"{ONTIME} with its screen 734 MB, {LISP} 333, {OPENLP} 513 at 1,000",
    "late": f"{ONTIME} p99 20 ms, {LISP} 6.3, {OPENLP} 6.5, all of them idle",
    "drift": f"{ONTIME} -513 to -623 ms, {LISP} +314 to +349, {OPENLP} -37 to -172 after 100",
    "painted": f"{ONTIME} on its screen p99 140 ms at 1,000, 219 at 10,000; {LISP} 19 at 1,000",
    "log": f"{ONTIME}, {LISP}: the record of actuals is empty or none after a restart",
    "restart": f"{ONTIME} 2.3 s until ready and on screen, {LISP} resumes nothing, {OPENLP} empty",
    "edited": f"{ONTIME} on its screen 204 ms at 1,000, 627 at 10,000",
}
