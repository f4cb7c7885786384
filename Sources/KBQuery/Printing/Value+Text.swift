public import SQLite

extension Value {
  /// The value in words: numbers in full and without a needless `.0`, a blob as hexadecimal, NULL as nothing.
  public var plainText: String {
    switch self {
    case .null: ""
    case .integer(let number): String(number)
    case .real(let number): Value.plainText(number)
    case .text(let text): text
    case .blob(let bytes): Value.hexadecimal(bytes)
    }
  }

  /// A literal of SQLite's language that has this value.
  public var sqlLiteral: String {
    switch self {
    case .null: "NULL"
    case .integer(let number): String(number)
    case .real(let number): number.isFinite ? String(number) : number > 0 ? "9e999" : "-9e999"
    case .text(let text):
      "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
        + "'"
    case .blob(let bytes): "x'\(Value.hexadecimal(bytes))'"
    }
  }

  var isNumber: Bool {
    switch self {
    case .integer, .real: true
    default: false
    }
  }

  /// `number` without `.0` and, up to 10¹⁵, without an exponent.
  static func plainText(_ number: Double) -> String {
    number.magnitude < 1e15 && number == number.rounded() ? String(Int64(number)) : String(number)
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".unicodeScalars)
    var text = String.UnicodeScalarView()
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(text)
  }
}
