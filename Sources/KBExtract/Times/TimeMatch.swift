import KBModel

/// A time expression in the tokens `start..<end`.
struct TimeMatch {
  var start: Int
  var end: Int
  var type: TimeExpression.Kind
  var value: String?
  /// The expression names a day, month or year by itself, so that later ones may count from it.
  var isAnchor = true

  init(
    _ start: Int, _ end: Int, _ type: TimeExpression.Kind, _ value: String?, isAnchor: Bool = true
  ) {
    (self.start, self.end, self.type, self.value) = (start, end, type, value)
    self.isAnchor = isAnchor
  }
}
