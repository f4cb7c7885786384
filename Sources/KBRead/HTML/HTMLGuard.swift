import KBText

/// Takes the teeth out of markup that makes libxml2 slow or stop.
enum HTMLGuard {
  /// The parser compares each attribute with all before it.
  private static let mostAttributes = 500

  /// Turns zero bytes, which end a text for C, and tags with more attributes than any page has into spaces. O(n).
  static func disarm(_ utf8: inout [UInt8]) {
    var i = 0
    while i < utf8.count {
      if utf8[i] == 0 {
        utf8[i] = 32
      } else if utf8[i] == UInt8(ascii: "<"), i + 1 < utf8.count, utf8[i + 1].isASCIILetter {
        i = disarmTag(&utf8, at: i)
        continue
      }
      i += 1
    }
  }

  /// - Returns: where to go on: behind a tag that was taken out, else behind its `<`.
  private static func disarmTag(_ utf8: inout [UInt8], at start: Int) -> Int {
    var attributes = 0
    var wasSpace = false
    var i = start + 1
    while i < utf8.count, utf8[i] != UInt8(ascii: ">"), utf8[i] != UInt8(ascii: "<") {
      let isSpace = utf8[i].isASCIISpace || utf8[i] == UInt8(ascii: "/")
      if isSpace, !wasSpace { attributes += 1 }
      wasSpace = isSpace
      i += 1
    }
    guard attributes > mostAttributes, attributes * 40 > i - start else { return start + 1 }
    for j in start..<i { utf8[j] = 32 }
    return i
  }
}
