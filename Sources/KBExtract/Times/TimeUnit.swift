/// Units of time in the order of `time-words.tsv`.
enum TimeUnit: Int {
  case second, minute, hour, day, week, month, quarter, year, decade, century, millennium, fortnight

  /// TIMEX3 duration: `P2D`, `PT3H`, `P30Y` for three decades; `PXY` where the number is unknown.
  func duration(_ count: Double?) -> String {
    guard let count else { return prefix + "X" + letter }
    let total = count * Double(multiple)
    let whole = total.rounded(.down)
    // 2.5 years are P2Y6M, half an hour PT30M
    if total != whole, let part, total < 1e6 {
      let parts = ((total - whole) * Double(part.count)).rounded()
      let head = whole > 0 ? Self.text(whole) + letter : ""
      let separator = prefix == "P" && part.unit == "H" ? "T" : ""
      return prefix + head + separator + Self.text(parts) + part.unit
    }
    return prefix + Self.text(total) + letter
  }

  private static func text(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }

  private var prefix: String { rawValue <= TimeUnit.hour.rawValue ? "PT" : "P" }

  private var letter: String {
    switch self {
    case .second: "S"
    case .minute, .month: "M"
    case .hour: "H"
    case .day: "D"
    case .week, .fortnight: "W"
    case .quarter: "Q"
    case .year, .decade, .century, .millennium: "Y"
    }
  }

  private var multiple: Int {
    switch self {
    case .decade: 10
    case .century: 100
    case .millennium: 1000
    case .fortnight: 2
    default: 1
    }
  }

  /// What a fraction of the unit is counted in.
  private var part: (count: Int, unit: String)? {
    switch self {
    case .minute: (60, "S")
    case .hour: (60, "M")
    case .day: (24, "H")
    case .week: (7, "D")
    case .month: (30, "D")
    case .year: (12, "M")
    default: nil
    }
  }
}
