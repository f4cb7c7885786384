import KBExtract
import KBModel
import KBText
import Testing

/// What holds of every text, sense or nonsense.
struct QuantityPropertyTests {
  /// Pieces that numbers and times are made of, in an order that no writer would choose.
  static let pieces = [
    "12", "1,2", "$", "€", "%", "-", "–", "to", "and", "a", "half", "of", "percent", "May", "3",
    "2024", "Monday",
    ",", ".", "last", "week", "ago", "hundred", "million", "’80s", "5:61", "°", "C",
    "99999999999999999999", "½",
    "/", "1/0", "quarter", "the", "third", "p.m.", "noon", "Rs", "in", "feet", "(", ")", "é",
    "\n\n", "between",
  ]

  @Test(arguments: 0..<40)
  func `findings of shuffled pieces lie in order and in bounds`(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    var text = ""
    for _ in 0..<400 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      text += Self.pieces[Int(state % UInt64(Self.pieces.count))]
      if state & 0x300 != 0 { text += " " }
    }
    let document = Document(text)
    let times = TimeExtractor().times(in: document, published: seed % 2 == 0 ? "2024-08-20" : nil)
    let figures = FigureExtractor().figures(in: document, times: times)
    let size = document.utf8.count
    for ranges in [times.map(\.range), figures.map(\.range)] {
      for (range, next) in zip(ranges, ranges.dropFirst()) { #expect(range.end <= next.start) }
      for range in ranges {
        #expect(range.start >= 0 && range.start < range.end && range.end <= size)
      }
      for range in ranges {
        #expect(String(validating: document.utf8[range.offsets], as: UTF8.self) != nil)
      }
    }
  }
}
