/// Converts byte offsets of one text to code points: what JSON and SQL count.
public struct CodePointOffsets: Sendable {
  /// Code points before every 64th byte; empty for ASCII, where the two agree.
  private let checkpoints: [Int]
  private let utf8: [UInt8]
  private static let stride = 64

  /// O(n) once; nothing for ASCII text but the check.
  public init(_ utf8: [UInt8]) {
    let bytes = utf8.span
    var isASCII = true
    for i in bytes.indices where bytes[i] >= 0x80 {
      isASCII = false
      break
    }
    guard !isASCII else {
      (checkpoints, self.utf8) = ([], [])
      return
    }
    var checkpoints: [Int] = []
    checkpoints.reserveCapacity(bytes.count / Self.stride + 1)
    var count = 0
    for i in bytes.indices {
      if i % Self.stride == 0 { checkpoints.append(count) }
      if bytes[i] & 0xC0 != 0x80 { count += 1 }
    }
    if bytes.count % Self.stride == 0 { checkpoints.append(count) }
    (self.checkpoints, self.utf8) = (checkpoints, utf8)
  }

  /// Code points before the byte `offset`, which lies on a character border; O(1).
  public func callAsFunction(_ offset: Int) -> Int {
    guard !checkpoints.isEmpty else { return offset }
    let block = offset / Self.stride
    var count = checkpoints[block]
    let bytes = utf8.span
    for i in (block * Self.stride)..<offset where bytes[i] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
