import SQLite

/// Patterns for LIKE from what a person typed.
enum Pattern {
  /// Finds `text` anywhere; its own `%`, `_` and `\` are text (`ESCAPE '\'`). Nil for nil.
  static func containing(_ text: String?) -> Value? {
    guard let text else { return nil }
    var pattern = "%"
    for scalar in text.unicodeScalars {
      if scalar == "%" || scalar == "_" || scalar == "\\" { pattern += "\\" }
      pattern.unicodeScalars.append(scalar)
    }
    return .text(pattern + "%")
  }
}

extension String {
  /// The text as a value to bind.
  var value: Value { .text(self) }
}

extension Int {
  /// The number as a value to bind.
  var value: Value { .integer(Int64(self)) }
}
