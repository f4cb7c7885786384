public import KBModel
public import KBRead

/// `kb ingest --dry-run`: tells what each file is taken for, and stores nothing.
public struct DryRun: Sendable {
  private let paths: [String]
  private let filter: PathFilter
  private let limits: ReadLimits

  /// - Parameters:
  ///   - filter: which of the files found are to be read.
  ///   - limits: beyond which an input is refused.
  public init(
    paths: [String], filter: PathFilter = PathFilter(), limits: ReadLimits = ReadLimits()
  ) {
    self.paths = paths
    self.filter = filter
    self.limits = limits
  }

  /// What one file holds.
  public struct File: Equatable, Sendable {
    public var path: String
    /// What it was taken for: `html`, `json lines`.
    public var format: String?
    /// Articles in it, from 1.
    public var articleCount: Int
    /// Of the first article.
    public var title: String?

    fileprivate init(_ article: Article, path: String) {
      (self.path, format, title, articleCount) = (path, article.format, article.title, 1)
    }
  }

  /// Reads all files and hands each that holds articles to `receive`, each problem to `complain`, in input order.
  ///
  /// - Parameter receive: false ends the run.
  public func run(receive: (File) -> Bool, complain: (InputError) -> Void) -> InputReport {
    var input = InputReader(paths, filter: filter, limits: limits)
    var report = InputReport()
    var current: File?
    while let element = input.next() {
      if let file = current, element.path != file.path {
        current = nil
        guard receive(file) else { return report }
      }
      switch element {
      case .article(let article):
        report.articleCount += 1
        report.kinds.add(article)
        if current == nil {
          current = File(article, path: article.path ?? "")
        } else {
          current?.articleCount += 1
        }
      case .problem(let problem, let isMissing):
        report.add(isMissing: isMissing)
        complain(problem)
      case .skipped: break
      }
    }
    if let file = current { _ = receive(file) }
    return report
  }
}

extension InputReader.Element {
  /// The file that it comes from.
  fileprivate var path: String? {
    switch self {
    case .article(let article): article.path
    case .problem(let problem, _): problem.path
    case .skipped: nil
    }
  }
}
