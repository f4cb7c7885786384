import KBLexicon
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

  /// What a count measures is the noun it counts, with other words or without: `shooting victims` of `victims`.
  static func names(_ of: String, countedIn row: NamedRow) -> Bool {
    guard row.text("kind") == "count", let unit = row.text("unit") else { return false }
    return of == unit || of.hasSuffix(" \(unit)") || of.hasPrefix("\(unit) of ")
  }

  /// The figure of a row: `USD 120,000,000`, `15,000,000 t per year`, `30–40%`, `≥ 200 skippers`, `300 acres`.
  static func text(of row: NamedRow) -> String {
    var amount = row.number("value").map { text($0) } ?? ""
    let bounds = [row.number("low"), row.number("high")].compactMap { $0.map { text($0) } }
    if amount.isEmpty || bounds.count == 2 && bounds[0] != bounds[1] {
      amount = bounds.joined(separator: "–")
      if bounds.count == 1 { amount = (row.number("low") == nil ? "≤ " : "≥ ") + amount }
    }
    let base = row.text("per").map { " per \($0)" } ?? ""
    guard let unit = row.text("unit") else { return amount + base }
    switch row.text("kind") {
    case "money": return "\(unit) \(amount)\(base)"
    case "count":
      let of = row.text("of").flatMap { names($0, countedIn: row) ? $0 : nil }
      return "\(amount) \(of ?? unit)\(base)"
    default: break
    }
    if unit == "%" { return "\(amount)%\(base)" }
    let label = MeasureUnits.shared[unit]?.label(for: row.number("value")) ?? unit
    return "\(amount) \(label)\(base)"
  }
}

extension Double {
  fileprivate func rounded(toPlaces places: Int) -> Double {
    var factor = 1.0
    for _ in 0..<places { factor *= 10 }
    return magnitude < 1e9 ? (self * factor).rounded() / factor : self
  }
}
