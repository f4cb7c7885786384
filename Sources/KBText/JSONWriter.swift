/// Writes JSON into bytes: objects key by key, in the order called.
///
///     var json = JSONWriter()
///     json.object { json in
///       json.key("name"); json.string("Baku")
///     }
public struct JSONWriter: Sendable {
  public private(set) var utf8: [UInt8] = []
  /// A value stands before the next one, so a comma is due.
  private var needsComma = false

  public init(capacity: Int = 4096) { utf8.reserveCapacity(capacity) }

  /// Empties the buffer and keeps its memory.
  public mutating func removeAll() {
    utf8.removeAll(keepingCapacity: true)
    needsComma = false
  }

  public mutating func object(_ body: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "{"))
    body(&self)
    close(UInt8(ascii: "}"))
  }

  public mutating func array(_ body: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "["))
    body(&self)
    close(UInt8(ascii: "]"))
  }

  /// The key of the next value in an object.
  public mutating func key(_ name: String) {
    separate()
    quote(name.utf8)
    utf8.append(UInt8(ascii: ":"))
    needsComma = false
  }

  public mutating func string(_ value: String?) {
    guard let value else { return null() }
    separate()
    quote(value.utf8)
    needsComma = true
  }

  /// - Parameter value: valid UTF-8.
  public mutating func string(utf8 value: ArraySlice<UInt8>) {
    separate()
    quote(value)
    needsComma = true
  }

  public mutating func integer(_ value: Int?) {
    guard let value else { return null() }
    raw(String(value))
  }

  /// Whole numbers below 2^53 without a fraction; infinities and NaN as null.
  public mutating func number(_ value: Double?) {
    guard let value, value.isFinite else { return null() }
    if value == value.rounded(), abs(value) < 9_007_199_254_740_992 {
      raw(String(Int64(value)))
    } else {
      raw(String(value))
    }
  }

  public mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }

  public mutating func null() { raw("null") }

  /// A line feed between values of JSON Lines.
  public mutating func endLine() {
    utf8.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  private mutating func raw(_ text: String) {
    separate()
    utf8.append(contentsOf: text.utf8)
    needsComma = true
  }

  private mutating func open(_ mark: UInt8) {
    separate()
    utf8.append(mark)
    needsComma = false
  }

  private mutating func close(_ mark: UInt8) {
    utf8.append(mark)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { utf8.append(UInt8(ascii: ",")) }
  }

  private mutating func quote(_ text: some Sequence<UInt8>) {
    utf8.append(UInt8(ascii: "\""))
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): utf8 += [UInt8(ascii: "\\"), byte]
      case 10: utf8 += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
      case 9: utf8 += [UInt8(ascii: "\\"), UInt8(ascii: "t")]
      case 13: utf8 += [UInt8(ascii: "\\"), UInt8(ascii: "r")]
      case 0..<32, 127: escape(byte)
      default: utf8.append(byte)
      }
    }
    utf8.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    let digits = Array("0123456789abcdef".utf8)
    utf8 += Array("\\u00".utf8)
    utf8.append(digits[Int(byte >> 4)])
    utf8.append(digits[Int(byte & 15)])
  }
}
