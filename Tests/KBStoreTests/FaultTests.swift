import Glibc
import KBModel
import SQLite
import TestSupport
import Testing

@testable import KBStore

/// Whatever fails while an article is stored, what was stored before is kept and the same run can be made again.
struct FaultTests {
  private func stored(_ folder: borrowing TemporaryFolder) throws -> Store {
    let store = try Store(path: folder.file("kb.db"))
    _ = try write([Visit.drafts[0]], to: store, extract: StoryTests.extract)
    return store
  }

  /// Writes all drafts, which must fail, and gives the error.
  private func failure(in store: borrowing Store) -> StoreError? {
    do {
      _ = try write(Visit.drafts, to: store, extract: StoryTests.extract)
      return nil
    } catch { return error as? StoreError }
  }

  /// Everything that a run without faults stores.
  private static func undisturbed() throws -> [String] {
    let store = try Store(path: ":memory:")
    _ = try write([Visit.drafts[0]], to: store, extract: StoryTests.extract)
    _ = try write(Visit.drafts, to: store, extract: StoryTests.extract)
    return try everything(in: store)
  }

  @Test(arguments: [
    "articles", "entities", "aliases", "people", "places", "mentions", "statements", "figures",
    "dates",
    "event_mentions", "event_mention_participants", "stories", "quantities", "events",
    "event_participants",
  ])
  func `a row that cannot be written leaves all as it was`(table: String) throws {
    let folder = try TemporaryFolder()
    let store = try stored(folder)
    let before = try everything(in: store)
    for action in ["INSERT", "UPDATE", "DELETE"] {
      try store.database.execute(
        """
        CREATE TEMP TRIGGER fault BEFORE \(action) ON main.\(table) BEGIN
          SELECT RAISE (ABORT, 'fault');
        END
        """)
      if let failure = failure(in: store) {
        #expect(failure.sqliteError?.message == "fault")
        #expect(store.database.isInTransaction == false)
        #expect(try everything(in: store) == before)
      }
      try store.database.execute("DROP TRIGGER fault")
    }
  }

  @Test func `a run that is stopped anywhere can be made again`() throws {
    let folder = try TemporaryFolder()
    let store = try stored(folder)
    let before = try everything(in: store)
    var calls = 1
    while true {
      var left = calls
      store.database.setProgressHandler(every: 300) {
        left -= 1
        return left >= 0
      }
      let failure = failure(in: store)
      store.database.setProgressHandler(nil)
      guard let failure else { break }
      #expect(failure.sqliteError?.isInterrupted == true)
      #expect(try everything(in: store) == before)
      calls += max(1, calls / 2)
    }
    #expect(calls > 10)
    #expect(try everything(in: store) == Self.undisturbed())
  }

  @Test func `a full disk is told, and there is room again`() throws {
    let folder = try TemporaryFolder()
    let store = try stored(folder)
    let before = try everything(in: store)
    let pages: Int = try store.database.value("PRAGMA page_count") ?? 0
    try store.database.execute("PRAGMA max_page_count = \(pages)")
    var long = Visit.drafts[1]
    long.article.text += String(repeating: " More words of the same kind.", count: 4000)
    var full: StoreError?
    do { _ = try write([long], to: store) } catch { full = error as? StoreError }
    #expect(full?.sqliteError?.isFull == true)
    #expect(full?.description == "the disk is full; what was stored before is kept")
    #expect(try everything(in: store) == before)
    try store.database.execute("PRAGMA max_page_count = 100000")
    _ = try write(Visit.drafts, to: store, extract: StoryTests.extract)
    #expect(try everything(in: store) == Self.undisturbed())
  }

  @Test func `a second writer waits, then says that the file is locked`() throws {
    let folder = try TemporaryFolder()
    let store = try stored(folder)
    let other = try Store(path: folder.file("kb.db"), busyMilliseconds: 1)
    try store.database.execute("BEGIN IMMEDIATE")
    #expect(failure(in: other)?.sqliteError?.isBusy == true)
    try store.database.execute("COMMIT")
    _ = try write(Visit.drafts, to: other, extract: StoryTests.extract)
    #expect(try everything(in: store) == Self.undisturbed())
  }

  @Test func `a file that cannot be written can still be read`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("kb.db")
    do { _ = try stored(folder) }
    chmod(path, 0o400)
    chmod(folder.path, 0o500)
    defer { chmod(folder.path, 0o700) }
    let reader = try Store(path: path, mode: .readOnly)
    #expect(try reader.database.value("SELECT count(*) FROM articles") == 1)
    #expect(throws: SQLiteError.self) { try reader.database.execute("DELETE FROM corrections") }
  }

  @Test func `every span of every table holds its text`() throws {
    let store = try Store(path: ":memory:")
    _ = try write(Visit.drafts, to: store, extract: StoryTests.extract)
    for (table, text, start, end) in [
      ("mentions", "text", "start_char", "end_char"), ("figures", "text", "start_char", "end_char"),
      ("figures", "of", "of_start_char", "of_end_char"),
      ("dates", "text", "start_char", "end_char"),
      ("event_mentions", "text", "start_char", "end_char"),
      ("event_mentions", "trigger", "trigger_start_char", "trigger_end_char"),
      ("event_participants", "text", "start_char", "end_char"),
    ] {
      let wrong: Int? = try store.database.value(
        """
        SELECT count(*) FROM \(table) t JOIN articles a ON a.id = t.article_id
        WHERE substr(a.body, t.\(start) + 1, t.\(end) - t.\(start)) IS NOT t.\(text)
        """)
      #expect(wrong == 0, "\(table)")
      #expect(try store.database.value("SELECT count(*) FROM \(table)") ?? 0 > 0)
    }
    #expect(try rows("PRAGMA foreign_key_check", in: store) == [])
    try store.database.execute(
      "INSERT INTO articles_fts (articles_fts, rank) VALUES ('integrity-check', 1)")
    try store.database.execute(
      "INSERT INTO statements_fts (statements_fts, rank) VALUES ('integrity-check', 1)")
  }
}
