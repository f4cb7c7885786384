/// A value of JSON (RFC 8259).
public enum JSONValue: Equatable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// A key of an object with its value; objects keep their order.
  public struct Member: Equatable, Sendable {
    public var key: String
    public var value: JSONValue
  }

  /// The value of the first such key of an object; nil for other values.
  public subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The text of a string that is not blank.
  public var text: String? {
    guard case .string(let text) = self, text.utf8.contains(where: { $0 > 32 }) else { return nil }
    return text
  }

  /// The elements of an array; another value, unless it is null, as the only element.
  public var elements: [JSONValue] {
    switch self {
    case .array(let elements): elements
    case .null: []
    default: [self]
    }
  }

  /// `an array`, for messages.
  public var kind: String {
    switch self {
    case .null: "null"
    case .bool: "a truth value"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}
