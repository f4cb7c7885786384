import KBModel
import SQLite
import TestSupport
import Testing

@testable import KBStore

struct PersonTests {
  private func draft(_ cell: String, _ path: String) -> Draft {
    let parts = cell.split(separator: "·", omittingEmptySubsequences: false).map { part in
      part.split(separator: " ").joined(separator: " ")
    }
    var draft = Draft("\(parts[0]) spoke.", path: path)
    let index = draft.name(parts[0], .person, country: parts[2].isEmpty ? nil : parts[2])
    if !parts[1].isEmpty { draft.found.entities[index].role = parts[1] }
    return draft
  }

  @Test(arguments: Corpus.rows("people"))
  func `names are one person or two`(row: [String]) throws {
    #expect(row.count == 4)
    let store = try Store(path: ":memory:")
    _ = try write([draft(row[0], "1.txt"), draft(row[1], "2.txt")], to: store)
    let names = try rows("SELECT name FROM people_list", in: store)
    #expect(names.count == (row[2] == "yes" ? 1 : 2))
    if row[2] == "yes" { #expect(names == [row[3]]) }
  }

  @Test func `what else an article names speaks for a family name`() throws {
    let store = try Store(path: ":memory:")
    var first = Draft("Ana Kovar met Piet Brand in Nordhavn.", path: "1.txt")
    var second = Draft("Kovar and Piet Brand left Nordhavn.", path: "2.txt")
    var third = Draft("Kovar scored twice in Sorvik.", path: "3.txt")
    for (name, kind) in [
      ("Ana Kovar", Entity.Kind.person), ("Piet Brand", .person), ("Nordhavn", .place),
    ] {
      first.name(name, kind)
      second.name(name == "Ana Kovar" ? "Kovar" : name, kind)
    }
    third.name("Kovar", .person)
    third.name("Sorvik", .place)
    _ = try write([first, second, third], to: store)
    try expect(
      "SELECT name, articles FROM people_list ORDER BY id", in: store,
      ["Ana Kovar | 2", "Piet Brand | 2", "Kovar | 1"])
  }
}
