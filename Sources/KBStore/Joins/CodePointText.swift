import KBText

/// A text whose places are counted in code points, as SQL counts them.
struct CodePointText {
  private let utf8: [UInt8]
  /// The byte at which every 64th code point begins; empty for ASCII, where the two agree.
  private let checkpoints: [Int]
  private static let stride = 64

  /// O(n).
  init(_ text: String) {
    utf8 = Array(text.utf8)
    guard utf8.contains(where: { $0 >= 0x80 }) else {
      checkpoints = []
      return
    }
    var checkpoints: [Int] = []
    var count = 0
    for (i, byte) in utf8.enumerated() where byte & 0xC0 != 0x80 {
      if count % Self.stride == 0 { checkpoints.append(i) }
      count += 1
    }
    self.checkpoints = checkpoints
  }

  var byteCount: Int { utf8.count }

  /// The code points from `start` up to `end`, as far as there are any. O(length).
  func text(from start: Int, to end: Int) -> String {
    let first = offset(max(0, start))
    return String(decoding: utf8[first..<max(first, offset(end))], as: UTF8.self)
  }

  private func offset(_ codePoint: Int) -> Int {
    guard !checkpoints.isEmpty else { return min(codePoint, utf8.count) }
    guard codePoint / Self.stride < checkpoints.count else { return utf8.count }
    var i = checkpoints[codePoint / Self.stride]
    var left = codePoint % Self.stride
    while i < utf8.count {
      if utf8[i] & 0xC0 != 0x80 {
        if left == 0 { return i }
        left -= 1
      }
      i += 1
    }
    return i
  }
}
