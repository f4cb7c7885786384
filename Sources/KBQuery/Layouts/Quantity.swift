import SQLite

/// Amounts as people write them.
enum Quantity {
  /// `number` with commas between thousands and at most six decimals: `15,000,000`, `4.2`.
  static func text(_ number: Double) -> String {
    let plain = Value.plainText(number.rounded(toPlaces: 6))
    let sign = plain.hasPrefix("-") ? "-" : ""
    let parts = plain.dropFirst(sign.count).split(separator: ".", maxSplits: 1)
    guard let whole = parts.first, !plain.contains("e") else { return plain }
    var grouped = ""
    for (i, digit) in whole.enumerated() {
      if i > 0, (whole.count - i) % 3 == 0 { grouped += "," }
      grouped.append(digit)
    }
    return sign + grouped + (parts.count > 1 ? ".\(parts[1])" : "")
  }

  /// The figure of a row: `USD 120,000,000`, `15,000,000 t/a`, `30–40%`, `≥ 200 skippers`.
  static func text(of row: NamedRow) -> String {
    var amount = row.number("value").map { text($0) } ?? ""
    let bounds = [row.number("low"), row.number("high")].compactMap { $0.map { text($0) } }
    if amount.isEmpty || bounds.count == 2 && bounds[0] != bounds[1] {
      amount = bounds.joined(separator: "–")
      if bounds.count == 1 { amount = (row.number("low") == nil ? "≤ " : "≥ ") + amount }
    }
    let base = row.text("per").map { "/\($0)" } ?? ""
    guard let unit = row.text("unit") else { return amount + base }
    if row.text("kind") == "money" { return "\(unit) \(amount)\(base)" }
    return unit == "%" ? "\(amount)%\(base)" : "\(amount) \(unit)\(base)"
  }
}

extension Double {
  fileprivate func rounded(toPlaces places: Int) -> Double {
    var factor = 1.0
    for _ in 0..<places { factor *= 10 }
    return magnitude < 1e9 ? (self * factor).rounded() / factor : self
  }
}
