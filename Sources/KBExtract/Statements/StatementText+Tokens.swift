/// The tokens from `start` up to `end`; none where `end` does not lie behind `start`.
func tokens(_ start: Int, _ end: Int) -> Range<Int> { start..<max(start, end) }
