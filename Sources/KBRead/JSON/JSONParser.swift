import KBText

/// Why a text is no JSON, and where.
public struct JSONError: Error, Equatable, Sendable {
  public var problem: String
  /// The byte at fault.
  public var offset: Int
}

/// Parses JSON (RFC 8259) from bytes; more lenient only in taking raw control characters in strings, as web pages write them.
public struct JSONParser {
  /// Deeper nesting is refused: no article needs it, and the parser descends by calls.
  private static let deepest = 128

  private let bytes: [UInt8]
  private var i: Int
  private let end: Int

  /// Parses the one value that `bytes[range]` holds. O(n).
  ///
  /// - Parameter bytes: valid UTF-8.
  public static func value(of bytes: [UInt8], in range: Range<Int>? = nil) throws(JSONError)
    -> JSONValue
  {
    let range = range ?? 0..<bytes.count
    var parser = JSONParser(bytes: bytes, i: range.lowerBound, end: range.upperBound)
    let value = try parser.value(depth: 0)
    parser.skipSpace()
    guard parser.i == parser.end else {
      throw JSONError(problem: "expected the end of the JSON value", offset: parser.i)
    }
    return value
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
    guard depth < Self.deepest else { throw error("nested deeper than \(Self.deepest)") }
    skipSpace()
    guard i < end else { throw error("unexpected end") }
    switch bytes[i] {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return .number(try number())
    }
  }

  private mutating func object(depth: Int) throws(JSONError) -> JSONValue {
    var members: [JSONValue.Member] = []
    i += 1
    skipSpace()
    if take("}") { return .object([]) }
    while true {
      skipSpace()
      guard i < end, bytes[i] == UInt8(ascii: "\"") else { throw error("expected a key") }
      let key = try string()
      skipSpace()
      guard take(":") else { throw error("expected a colon") }
      members.append(JSONValue.Member(key: key, value: try value(depth: depth + 1)))
      skipSpace()
      if take("}") { return .object(members) }
      guard take(",") else { throw error("expected a comma or the end of the object") }
    }
  }

  private mutating func array(depth: Int) throws(JSONError) -> JSONValue {
    var elements: [JSONValue] = []
    i += 1
    skipSpace()
    if take("]") { return .array([]) }
    while true {
      elements.append(try value(depth: depth + 1))
      skipSpace()
      if take("]") { return .array(elements) }
      guard take(",") else { throw error("expected a comma or the end of the array") }
    }
  }

  private mutating func string() throws(JSONError) -> String {
    i += 1
    let start = i
    while i < end, bytes[i] != UInt8(ascii: "\""), bytes[i] != UInt8(ascii: "\\") { i += 1 }
    if i < end, bytes[i] == UInt8(ascii: "\"") {
      i += 1
      return String(decoding: bytes[start..<(i - 1)], as: UTF8.self)
    }
    var result = Array(bytes[start..<i])
    while i < end {
      let byte = bytes[i]
      i += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: result, as: UTF8.self) }
      if byte == UInt8(ascii: "\\") { try escape(into: &result) } else { result.append(byte) }
    }
    throw error("unterminated string")
  }

  private mutating func escape(into result: inout [UInt8]) throws(JSONError) {
    guard i < end else { throw error("unterminated string") }
    let byte = bytes[i]
    i += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "'"):
      result.append(byte)
    case UInt8(ascii: "b"): result.append(8)
    case UInt8(ascii: "f"): result.append(12)
    case UInt8(ascii: "n"): result.append(10)
    case UInt8(ascii: "r"): result.append(13)
    case UInt8(ascii: "t"): result.append(9)
    case UInt8(ascii: "u"):
      var unit = try hexadecimal()
      if unit >= 0xD800, unit < 0xDC00, i + 1 < end, bytes[i] == UInt8(ascii: "\\"),
        bytes[i + 1] == UInt8(ascii: "u")
      {
        i += 2
        let low = try hexadecimal()
        unit =
          low >= 0xDC00 && low < 0xE000 ? 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00) : 0xFFFD
      }
      result.append(scalar: unit)
    default: throw error("unknown escape in a string")
    }
  }

  private mutating func hexadecimal() throws(JSONError) -> UInt32 {
    guard i + 4 <= end else { throw error("unterminated escape") }
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = Character(Unicode.Scalar(bytes[i])).hexDigitValue else {
        throw error("expected four hexadecimal digits")
      }
      value = value << 4 | UInt32(digit)
      i += 1
    }
    return value
  }

  private mutating func number() throws(JSONError) -> Double {
    let start = i
    while i < end, bytes[i].isASCIIDigit || "+-.eE".utf8.contains(bytes[i]) { i += 1 }
    guard let number = Double(String(decoding: bytes[start..<i], as: UTF8.self)) else {
      i = start
      throw error("expected a JSON value")
    }
    return number
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONError)
    -> JSONValue
  {
    let length = word.utf8CodeUnitCount
    guard i + length <= end, (0..<length).allSatisfy({ bytes[i + $0] == word.utf8Start[$0] }) else {
      throw error("expected a JSON value")
    }
    i += length
    return value
  }

  private mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard i < end, bytes[i] == UInt8(ascii: mark) else { return false }
    i += 1
    return true
  }

  private mutating func skipSpace() {
    while i < end, bytes[i] <= 32 { i += 1 }
  }

  private func error(_ problem: String) -> JSONError { JSONError(problem: problem, offset: i) }
}
