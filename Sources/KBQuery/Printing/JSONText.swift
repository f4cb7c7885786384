import SQLite

/// Values in JSON (RFC 8259).
enum JSONText {
  static func value(_ value: Value) -> String {
    switch value {
    case .null: "null"
    case .integer(let number): String(number)
    case .real(let number): number.isFinite ? value.plainText : "null"
    case .text, .blob: quoted(value.plainText)
    }
  }

  /// `text` as a JSON string. Besides what the standard asks for, everything that is unsafe on a terminal is escaped.
  static func quoted(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    result.append("\"")
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result.append(contentsOf: "\\\"".unicodeScalars)
      case "\\": result.append(contentsOf: "\\\\".unicodeScalars)
      case "\n": result.append(contentsOf: "\\n".unicodeScalars)
      case "\r": result.append(contentsOf: "\\r".unicodeScalars)
      case "\t": result.append(contentsOf: "\\t".unicodeScalars)
      case _ where VisibleText.isUnsafe(scalar):
        for unit in UTF16.encode(scalar) ?? .init() {
          let code = "\\u" + VisibleText.hexadecimal(UInt32(unit), digits: 4)
          result.append(contentsOf: code.unicodeScalars)
        }
      default: result.append(scalar)
      }
    }
    result.append("\"")
    return String(result)
  }
}
