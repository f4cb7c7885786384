import KBModel
import KBText
import SQLite
import TestSupport
import Testing

@testable import KBStore

struct QuantityTests {
  /// A figure in brackets, in an article that shares its names and words with all others.
  private func draft(_ cell: String, _ kind: Figure.Kind, _ value: String, _ path: String) throws
    -> Draft
  {
    let words = try #require(
      cell.split(separator: "[").dropFirst(0).last?.split(separator: "]").first)
    let sentence = cell.replacing("[", with: "").replacing("]", with: "")
    var draft = Draft(
      "\(sentence). Ana Kovar and Piet Brand met in Nordhavn on ferries and harbours.", path: path,
      published: "2025-05-12")
    for (name, kind) in [
      ("Ana Kovar", Entity.Kind.person), ("Piet Brand", .person), ("Nordhavn", .place),
    ] {
      draft.name(name, kind)
    }
    let parts = value.split(separator: " ", maxSplits: 1).map(String.init)
    var figure = Figure(
      range: draft.range(String(words)), kind: kind, value: Double(parts[0]), unit: parts[1])
    let measured = [
      "farmland", "forest", "repairs", "new dikes", "ferries.", "plant", "jobs", "people",
    ]
    .first { sentence.contains($0) }
    figure.of = measured.map { draft.range($0) }
    draft.found.figures = [figure]
    return draft
  }

  @Test(arguments: Corpus.rows("quantities"))
  func `figures measure one thing or two`(row: [String]) throws {
    #expect(row.count == 6)
    let kind = try #require(Figure.Kind(rawValue: row[2]))
    let store = try Store(path: ":memory:")
    _ = try write(
      [try draft(row[0], kind, row[3], "1.txt"), try draft(row[1], kind, row[4], "2.txt")],
      to: store)
    try expect("SELECT count(*) FROM story_list", in: store, ["1"])
    try expect(
      "SELECT count(DISTINCT quantity_id) FROM figures", in: store, [row[5] == "yes" ? "1" : "2"])
  }

  @Test func `sources agree on a value in other units, and differ on another`() throws {
    let store = try Store(path: ":memory:")
    _ = try write(
      [
        try draft("The water covered [300 acres] of farmland", .area, "300 [acr_us]", "1.txt"),
        try draft("It stood over [121 hectares] of farmland", .area, "121 har", "2.txt"),
        try draft("Some [150 hectares] of farmland were lost", .area, "150 har", "3.txt"),
      ], to: store)
    try expect(
      "SELECT article_id, quantity_id, reading, sources FROM figure_list ORDER BY 1", in: store,
      ["1 | 1 | 1 | 2", "2 | 1 | 1 | 2", "3 | 1 | 2 | 1"])
  }
}
