import Glibc
import KBModel
import TestSupport
import Testing

@testable import KBRead

@Suite struct PDFTests {
  private static let isInstalled = PDFReader.programs.contains { access($0, X_OK) == 0 }
  private static let needsProgram = "a PDF, which needs pdftotext: install poppler-utils"

  /// A PDF of one page with lines of text, each at its place in points from the lower left corner.
  private static func pdf(_ lines: [(x: Int, y: Int, text: String)]) -> [UInt8] {
    let content =
      "BT /F1 11 Tf\n" + lines.map { "1 0 0 1 \($0.x) \($0.y) Tm (\($0.text)) Tj\n" }.joined()
      + "ET"
    let objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
        + "/Resources << /Font << /F1 5 0 R >> >> >>",
      "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    var file = "%PDF-1.4\n"
    var offsets: [String] = []
    for (index, object) in objects.enumerated() {
      let offset = String(file.utf8.count)
      offsets.append(
        String(repeating: "0", count: 10 - offset.count) + offset + " 00000 n \n")
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = file.utf8.count
    file += "xref\n0 6\n0000000000 65535 f \n" + offsets.joined()
    file += "trailer << /Size 6 /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(file.utf8)
  }

  /// Two columns with a word that is parted at the end of a line, the second going on with a sentence of the first.
  private static let twoColumns: [UInt8] = {
    let left = [
      "The port of Esker Bay was closed on", "Monday after fog came in from the sea,",
      "and four ferries stayed in their docks", "until the evening, the harbour authori-",
      "ty said. Passengers slept in a school", "and in the hall of the old market until",
    ]
    let right = [
      "the boats could leave. The mayor said", "that nobody had been hurt.",
      "All fares will be paid back in full by", "the end of the week, the owner of the",
      "ferries said.",
    ]
    var lines = [(x: 72, y: 740, text: "Fog closes the port of Esker Bay")]
    for (row, text) in left.enumerated() { lines.append((72, 700 - 14 * row, text)) }
    for (row, text) in right.enumerated() { lines.append((330, 700 - 14 * row, text)) }
    return pdf(lines)
  }()

  @Test func `columns are read one after the other, their lines joined`() throws {
    let found = PDFReader.results(Self.twoColumns, path: "in", limits: ReadLimits())
    guard Self.isInstalled else {
      // Nothing reads a PDF here: what is left to show is that it is said.
      #expect(found == [.problem(InputError(path: "in", problem: Self.needsProgram))])
      return
    }
    guard case .article(let article) = try #require(found.first) else {
      Issue.record("\(found)")
      return
    }
    #expect(article.title == "Fog closes the port of Esker Bay")
    #expect(
      article.text.split(separator: "\n\n") == [
        "The port of Esker Bay was closed on Monday after fog came in from the sea, and four ferries stayed in their docks until the evening, the harbour authority said. Passengers slept in a school and in the hall of the old market until the boats could leave. The mayor said that nobody had been hurt.",
        "All fares will be paid back in full by the end of the week, the owner of the ferries said.",
      ])
  }

  @Test func `without the program the report says what to install`() {
    let found = PDFReader.results(
      Self.twoColumns, path: "in", limits: ReadLimits(), programs: ["/nonexistent/pdftotext"])
    #expect(found == [.problem(InputError(path: "in", problem: Self.needsProgram))])
  }

  @Test(arguments: [40, 300, 700]) func `a damaged PDF is one problem`(length: Int) {
    var stream = ArticleStream(Array(Self.twoColumns.prefix(length)), path: "in")
    guard case .problem = stream.next() else {
      Issue.record("no problem")
      return
    }
    #expect(stream.next() == nil)
  }

  @Test func `lines of a printed page are paragraphs`() {
    let text = """
      A headline over the text

      The first paragraph of the page is set in
      three lines, of which the last is shorter
      than others.
      The second one begins here and goes on at
      the top of the next column, where

      it ends.
      """
    #expect(
      PrintedPage.lines(of: Array(text.utf8)).map(\.text) == [
        "A headline over the text",
        "The first paragraph of the page is set in three lines, of which the last is shorter than others.",
        "The second one begins here and goes on at the top of the next column, where it ends.",
      ])
  }
}
