import Glibc
import SQLite
import TestSupport
import Testing

/// What a stranger's statement may and may not do on a hardened connection.
struct HardeningTests {
  private func database(_ folder: borrowing TemporaryFolder) throws -> Database {
    let path = folder.file("kb.db")
    do {
      let db = try Database(path: path)
      try db.execute(
        """
        CREATE TABLE t (id INTEGER PRIMARY KEY, words TEXT) STRICT;
        CREATE VIRTUAL TABLE f USING fts5(words, content='t', content_rowid='id');
        CREATE TRIGGER t_added AFTER INSERT ON t BEGIN
          INSERT INTO f (rowid, words) VALUES (new.id, new.words);
        END;
        CREATE VIEW v AS SELECT id, words FROM t WHERE words LIKE 'one%';
        INSERT INTO t (words) VALUES ('one two'), ('three')
        """)
    }
    let db = try Database(path: path, mode: .readOnly)
    try db.harden()
    return db
  }

  @Test(arguments: [
    "SELECT count(*) FROM t", "SELECT * FROM v",
    "SELECT v.words FROM v JOIN f ON f.rowid = v.id WHERE f MATCH 'one'",
    "SELECT highlight(f, 0, '<', '>') FROM f('one')",
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9) SELECT sum(i) FROM n",
    "PRAGMA table_info(t)", "SELECT name FROM pragma_table_info('t')", "PRAGMA user_version",
    "EXPLAIN QUERY PLAN SELECT * FROM t", "SELECT json_extract('{\"a\": 1}', '$.a')",
    "SELECT name FROM sqlite_schema", "SELECT bm25(f) FROM f WHERE f MATCH 'one' ORDER BY rank",
    "PRAGMA integrity_check", "SELECT date('now')",
  ])
  func `reading is allowed`(sql: String) throws {
    let folder = try TemporaryFolder()
    let db = try database(folder)
    var statement = try db.prepare(sql)
    #expect(try statement.step())
  }

  @Test(arguments: [
    "DELETE FROM t", "INSERT INTO t (words) VALUES ('x')", "UPDATE t SET words = ''",
    "DROP TABLE t",
    "CREATE TABLE u (a)", "CREATE TEMP TABLE u (a)", "CREATE TEMP VIEW u AS SELECT 1",
    "ALTER TABLE t RENAME TO u", "ATTACH '/tmp/kb-attached.db' AS other", "DETACH main",
    "VACUUM INTO '/tmp/kb-vacuumed.db'", "VACUUM", "REINDEX", "ANALYZE", "PRAGMA user_version = 7",
    "PRAGMA writable_schema = 1", "PRAGMA query_only = 0", "PRAGMA journal_mode = DELETE",
    "PRAGMA temp_store_directory = '/tmp'", "SELECT load_extension('x.so')",
    "INSERT INTO f (f) VALUES ('rebuild')", "BEGIN IMMEDIATE", "SAVEPOINT s", "COMMIT",
    "SELECT writefile('/tmp/x', 'y')", "PRAGMA wal_checkpoint", "PRAGMA trusted_schema = 1",
    "SELECT fts3_tokenizer('simple')",
    "UPDATE sqlite_master SET sql = ''", "CREATE VIRTUAL TABLE u USING fts5(a)",
    "EXPLAIN DELETE FROM t",
  ])
  func `anything else is refused`(sql: String) throws {
    let folder = try TemporaryFolder()
    let db = try database(folder)
    #expect(throws: SQLiteError.self) { try db.execute(sql) }
    #expect(access("/tmp/kb-attached.db", F_OK) != 0 && access("/tmp/kb-vacuumed.db", F_OK) != 0)
    #expect(try db.value("SELECT count(*) FROM t") == 2)
  }
}
