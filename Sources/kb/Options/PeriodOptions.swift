import ArgumentParser

/// A stretch of time, both ends included.
struct PeriodOptions: ParsableArguments {
  @Option(help: "Not before this day, month or year: 2024-08-19, 2024-08, 2024.")
  var since: ISODate?

  @Option(help: "Not after this day, month or year.")
  var until: ISODate?
}

/// A date as SQLite compares it: ISO 8601 at the precision given.
struct ISODate: ExpressibleByArgument {
  let text: String

  /// Nil for what is not `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
  init?(argument: String) {
    let parts = argument.split(separator: "-", omittingEmptySubsequences: false)
    let lengths = [4, 2, 2]
    let bounds = [0...9999, 1...12, 1...31]
    guard (1...3).contains(parts.count) else { return nil }
    for (i, part) in parts.enumerated() {
      guard part.utf8.count == lengths[i], part.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        let number = Int(part), bounds[i].contains(number)
      else { return nil }
    }
    text = argument
  }
}
