import ArgumentParser
import KBIngest
import KBQuery
import KBStore

struct Ingest: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read articles and store what they say; what is stored unchanged is skipped.",
    discussion: """
      Example: kb ingest articles/ --db kb.db

      A folder is read whole, but for hidden files and what a .kbignore in it names; --include and --exclude choose by \
      name or path from the folder. --dry-run prints what each file is taken for.

      What cannot be read is told on standard error and kept in the table ingest_problems; the rest goes on. Ctrl-C \
      or kill stores what was read until then and ends with 130 or 143; the next run goes on from there.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var files: FilterOptions
  @OptionGroup var database: DatabaseOptions

  @Flag(name: .customLong("dry-run"), help: "Print what each file is taken for, and store nothing.")
  var isDryRun = false

  func run() async throws {
    if isDryRun { try tell() } else { try await store() }
  }

  /// A line a file on standard output, the sum on standard error.
  private func tell() throws {
    var output = StandardOutput()
    let report = DryRun(paths: input.paths, filter: files.filter, limits: input.limits).run {
      output.write("\(line(of: $0))\n")
    } complain: {
      complain("\($0)")
    }
    try output.finish()
    complain("\(count(report.articleCount, "article"))\(kinds(report.kinds)); nothing stored")
    try report.check()
  }

  /// `news/fog.html · html · Fog on the lake`, `crawl.warc · warc · 12 articles`
  private func line(of file: DryRun.File) -> String {
    var parts = [file.path, file.format ?? "text"]
    if file.articleCount > 1 {
      parts.append(count(file.articleCount, "article"))
    } else {
      parts.append(file.title ?? "(no title)")
    }
    return VisibleText.safe(parts.joined(separator: " · "), keepsLines: false)
  }

  private func store() async throws {
    let start = ContinuousClock.now
    let store = try database.open(.create)
    StopSignal.catchAll()
    let bar = ProgressBar()
    let listener = IngestListener {
      bar.clear()
      complain("\($0)")
    } progress: {
      bar.show($0)
    } shouldStop: {
      StopSignal.received != nil
    } now: {
      UTCTime.now
    }
    let run = IngestRun(
      paths: input.paths, filter: files.filter, workers: input.workers, limits: input.limits)
    let report = await run.run(into: store, version: KB.version, listener: listener)
    store.settle()
    bar.clear()
    complain(summary(report, seconds: start.duration(to: .now)))
    if let error = report.failure { throw Failure(error, database: database.path) }
    if let signal = StopSignal.received { throw Failure(stoppedBy: signal) }
    try report.input.check()
  }

  /// ` (9 html, 3 text)`, where there are several.
  private func kinds(_ kinds: KindCounts) -> String { kinds.count > 1 ? " (\(kinds))" : "" }

  /// `2 articles read, 2 new · 5 people · … · 0.05 s → kb.db`
  private func summary(_ report: IngestReport, seconds: Duration) -> String {
    let held = report.holdings
    var read = ["\(count(report.input.articleCount, "article")) read\(kinds(report.input.kinds))"]
    let added = report.newIDs.count - report.changedCount
    if added > 0 { read.append("\(added) new") }
    if report.changedCount > 0 { read.append("\(report.changedCount) changed") }
    if report.unchangedCount > 0 { read.append("\(report.unchangedCount) unchanged") }
    if report.input.problemCount > 0 { read.append(count(report.input.problemCount, "problem")) }
    var parts = [read.joined(separator: ", ")]
    if !report.newIDs.isEmpty {
      parts += [
        held.people == 1 ? "1 person" : "\(held.people) people",
        held.countries == 1 ? "1 country" : "\(held.countries) countries",
        count(held.statements, "statement"), count(held.figures, "figure"),
        count(held.events, "event"),
      ]
    }
    let hundredths = Int((seconds / .milliseconds(10)).rounded())
    let fraction = hundredths % 100 < 10 ? "0\(hundredths % 100)" : "\(hundredths % 100)"
    parts.append("\(hundredths / 100).\(fraction) s → \(database.path)")
    return (report.wasStopped ? "stopped: " : "") + parts.joined(separator: " · ")
  }

  private func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }
}
