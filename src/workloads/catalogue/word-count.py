"""One task counts the words in 200 lines of a log (map); the parent adds up all the counters (reduce)."""

from collections import Counter
from multiprocessing import Pool

N = 200_000
LINES = 200

METHODS = ["GET"] * 5 + ["HEAD", "POST", "PUT"]
PAGES = ["index", "lesson", "exercise", "quiz", "search", "login", "image", "style"]
STATUSES = ["200"] * 5 + ["304", "404", "500"]
AGENTS = ["Firefox", "Chromium", "Safari", "curl"]


def mix(position):
    bits = position * 0x9E3779B9 & 0xFFFFFFFF
    bits = (bits ^ bits >> 16) * 0x85EBCA6B & 0xFFFFFFFF
    bits = (bits ^ bits >> 13) * 0xC2B2AE35 & 0xFFFFFFFF
    return bits ^ bits >> 16


def log_line(line):
    bits = mix(line)
    page = f"/{PAGES[bits >> 3 & 7]}/{bits >> 18 & 15}"
    status = STATUSES[bits >> 6 & 7]
    sent = 100 * (bits >> 22 & 31)
    return f"host{bits >> 12 & 63} {METHODS[bits & 7]} {page} {status} {sent} {AGENTS[bits >> 10 & 3]}"


def count_words(task):
    lines = range(task * LINES, min((task + 1) * LINES, N))
    return Counter("\n".join(map(log_line, lines)).split())


if __name__ == "__main__":
    tasks = range((N + LINES - 1) // LINES)
    total = Counter()
    with Pool() as pool:
        for counter in pool.imap_unordered(count_words, tasks):
            total.update(counter)
    ranked = sorted(total.items(), key=lambda item: (-item[1], item[0]))
    best = ", ".join(f"{word} {count:,}" for word, count in ranked[:5])
    print(f"{sum(total.values()):,} words, {len(total):,} different: {best}")
