/// A printer for people that needs all rows before it can print: one for each question that a table answers badly.
protocol Layout {
  /// The text for `rows`, at least one, in the order of the query; complete lines.
  func text(for rows: [NamedRow]) -> String
}
