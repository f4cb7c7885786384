/// What a parameter of a statement can be bound to: the types of this file, and an optional of each, nil as NULL.
public protocol Bindable {
  /// The value as SQLite stores it.
  var boundValue: Value { get }
}

extension Value: Bindable {
  @inlinable public var boundValue: Value { self }
}

extension String: Bindable {
  @inlinable public var boundValue: Value { .text(self) }
}

extension Int64: Bindable {
  @inlinable public var boundValue: Value { .integer(self) }
}

extension Int: Bindable {
  @inlinable public var boundValue: Value { .integer(Int64(self)) }
}

extension Double: Bindable {
  /// SQLite keeps a NaN as NULL.
  @inlinable public var boundValue: Value { .real(self) }
}

/// Bound as 0 or 1.
extension Bool: Bindable {
  @inlinable public var boundValue: Value { .integer(self ? 1 : 0) }
}

/// Bound as a blob.
extension Array: Bindable where Element == UInt8 {
  @inlinable public var boundValue: Value { .blob(self) }
}

extension Optional: Bindable where Wrapped: Bindable {
  @inlinable public var boundValue: Value { self?.boundValue ?? .null }
}
