import KBModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A sentence of `Corpus/events/` and the events that it tells, as a linguist writes them.
struct EventCase: Sendable, CustomStringConvertible {
  struct Expected: Sendable {
    var type: String
    var modality: String
    var actors: [String]
    var recipients: [String]
  }

  var text: String
  var events: [Expected] = []

  var description: String { text }

  /// The cases of `Corpus/events/<name>.txt`.
  static func cases(_ name: String, file: String = #filePath) -> [EventCase] {
    let folder = file[..<(file.lastIndex(of: "/") ?? file.endIndex)]
    guard let handle = fopen("\(folder)/Corpus/events/\(name).txt", "r") else { return [] }
    defer { fclose(handle) }
    var bytes: [UInt8] = []
    while case let byte = fgetc(handle), byte != EOF { bytes.append(UInt8(byte)) }
    var cases: [EventCase] = []
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      if line.hasPrefix("#") { continue }
      if line.hasPrefix("  ") {
        if !cases.isEmpty { cases[cases.count - 1].events.append(expected(line.dropFirst(2))) }
      } else {
        cases.append(EventCase(text: String(line)))
      }
    }
    return cases
  }

  private static func expected(_ line: Substring) -> Expected {
    let head = line.prefix { $0 != " " }
    let sides = line.dropFirst(head.count).split(
      separator: ">", omittingEmptySubsequences: false
    ).map(names)
    let parts = head.split(whereSeparator: { "()".contains($0) })
    return Expected(
      type: parts.first.map(String.init) ?? "",
      modality: parts.count > 1 ? String(parts[1]) : "happened",
      actors: sides.first ?? [], recipients: sides.count > 1 ? sides[1] : [])
  }

  private static func names(_ side: Substring) -> [String] {
    side.split(separator: ";").map { name in
      name.split(separator: " ").joined(separator: " ")
    }.filter { !$0.isEmpty }
  }
}
