import KBStore
import SQLite

/// Patterns for LIKE from what a person typed.
enum Pattern {
  /// `name` as `aliases.key` has it. Nil for nil.
  static func key(_ name: String?) -> Value? { name.map { .text(NameKey.key($0)) } }

  /// Finds `name` anywhere in the key of an alias (`aliases.key`), whatever its case, accents and stops. Nil for nil.
  static func name(_ name: String?) -> Value? {
    guard let name else { return nil }
    let key = NameKey.key(name)
    return containing(key.isEmpty ? name : key)
  }

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
