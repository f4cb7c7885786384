import ArgumentParser
import FoundationEssentials
import Glibc
import KBExtract
import KBIngest
import KBRead
import KBText

struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print what articles contain as JSON Lines, without a database.",
    discussion: "Example: kb extract articles.jsonl > found.jsonl")

  @Argument(help: "Files to read; - is standard input.")
  var paths: [String]

  func run() throws {
    let extractor = ArticleExtractor()
    var failed = false
    var json = JSONWriter()
    for path in paths {
      let source = path == "-" ? "/dev/stdin" : path
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: source)))
      ArticleReader().read(bytes, path: path) { result in
        switch result {
        case .article(let article):
          ExtractionPrinter(article: article, extraction: extractor.extraction(of: article))
            .print(to: &json)
          write(json.utf8, to: 1)
          json.removeAll()
        case .problem(let problem):
          failed = true
          write(Array("kb: \(problem)\n".utf8), to: 2)
        }
      }
    }
    if failed { throw ExitCode(65) }
  }
}

/// Writes all bytes to a file descriptor.
private func write(_ bytes: [UInt8], to descriptor: Int32) {
  bytes.withUnsafeBytes { buffer in
    var offset = 0
    while offset < buffer.count {
      let count = Glibc.write(descriptor, buffer.baseAddress! + offset, buffer.count - offset)
      if count <= 0 { return }
      offset += count
    }
  }
}
