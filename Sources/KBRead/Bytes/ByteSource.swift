import Glibc
import KBModel

/// Bytes in their order, from a file, from memory or from another source that is inflated; a window of them is held.
final class ByteSource {
  /// What ended the bytes early, in words.
  private(set) var problem: String?

  private let produce: () -> Chunk
  private var window: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  /// The next bytes of an origin.
  enum Chunk {
    case bytes([UInt8])
    case end
    case failure(String)
  }

  private static let chunkBytes = 1 << 16

  init(_ bytes: [UInt8]) {
    var rest: [UInt8]? = bytes
    produce = {
      defer { rest = nil }
      return rest.map(Chunk.bytes) ?? .end
    }
  }

  init(_ produce: @escaping () -> Chunk) { self.produce = produce }

  /// Reads an open file, which stays open.
  convenience init(descriptor: Int32) {
    var buffer = [UInt8](repeating: 0, count: Self.chunkBytes)
    self.init {
      while true {
        let count = buffer.withUnsafeMutableBytes {
          Glibc.read(descriptor, $0.baseAddress, $0.count)
        }
        if count > 0 { return .bytes(Array(buffer[..<count])) }
        if count == 0 { return .end }
        if errno != EINTR { return .failure(String(cString: strerror(errno))) }
      }
    }
  }

  /// Bytes that are at hand.
  var available: ArraySlice<UInt8> { window[start...] }

  /// Has `count` bytes at hand, or all that are left; true for the former.
  @discardableResult
  func fill(_ count: Int) -> Bool {
    while window.count - start < count, !isAtEnd {
      if start > 0 {
        window.removeSubrange(..<start)
        start = 0
      }
      switch produce() {
      case .bytes(let bytes): window += bytes
      case .end: isAtEnd = true
      case .failure(let words):
        problem = words
        isAtEnd = true
      }
    }
    return window.count - start >= count
  }

  func skip(_ count: Int) { start = min(window.count, start + count) }

  /// Passes over `count` bytes without holding them.
  func discard(_ count: Int) {
    var left = count
    while left > 0, fill(1) {
      let step = min(left, available.count)
      skip(step)
      left -= step
    }
  }

  /// Passes over what stands before the next line that begins with `word`, or over all where there is none.
  func discard(upToLine word: StaticString) {
    let length = word.utf8CodeUnitCount
    while fill(length + 1) {
      let window = available
      var i = window.startIndex
      while let end = window[i...].firstIndex(of: 10), end + length < window.endIndex {
        if window[(end + 1)...].starts(
          with: UnsafeBufferPointer(start: word.utf8Start, count: length))
        {
          return skip(end + 1 - window.startIndex)
        }
        i = end + 1
      }
      // What is left may be the beginning of such a line.
      skip(max(1, window.count - length))
    }
    discard(.max)
  }

  /// The next `count` bytes, fewer at the end.
  func take(_ count: Int) -> [UInt8] {
    fill(count)
    let bytes = Array(available.prefix(count))
    skip(bytes.count)
    return bytes
  }

  /// All that is left; nil where that is more than `limit` bytes.
  func rest(limit: Int) -> [UInt8]? {
    if fill(limit + 1) { return nil }
    return take(limit)
  }

  /// The bytes up to the next line feed, which is passed over; nil at the end. Of a line longer than `limit`, only `isTooLong`.
  func line(limit: Int) -> (bytes: [UInt8], isTooLong: Bool)? {
    guard fill(1) else { return nil }
    var scanned = 0
    while true {
      if let end = window[(start + scanned)...].firstIndex(of: 10) {
        let bytes = end - start > limit ? [] : Array(window[start..<end])
        let isTooLong = end - start > limit
        start = end + 1
        return (bytes, isTooLong)
      }
      scanned = window.count - start
      if scanned > limit {
        skipLine()
        return ([], true)
      }
      if !fill(scanned + 1) { return (take(scanned), false) }
    }
  }

  private func skipLine() {
    repeat {
      if let end = available.firstIndex(of: 10) {
        start = end + 1
        return
      }
      skip(available.count)
    } while fill(1)
  }
}
