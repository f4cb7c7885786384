import KBQuery
import SQLite
import Testing

@Suite struct VisibleTextTests {
  @Test(arguments: [
    ("plain", "plain"), ("naïve “quote” — 日本", "naïve “quote” — 日本"),
    ("\u{1B}[31mred", "␛[31mred"), ("a\u{07}b", "a␇b"), ("a\u{7F}", "a␡"),
    ("\u{9B}2J", "<U+009B>2J"),
    ("\u{202E}gnp.exe", "<U+202E>gnp.exe"), ("a\u{2028}b", "a<U+2028>b"), ("x\r\ny", "x␍ y"),
    ("tag\u{E0041}", "tag<U+E0041>"), ("a\u{0}b", "a␀b"),
  ])
  func `what steers a terminal becomes visible`(text: String, shown: String) {
    #expect(VisibleText.safe(text) == shown)
  }

  @Test func `lines may be kept`() {
    #expect(VisibleText.safe("a\n\tb\u{1B}", keepsLines: true) == "a\n\tb␛")
  }

  @Test(arguments: OutputFormat.allCases)
  func `no format lets a control through to a terminal`(format: OutputFormat) {
    let evil =
      String(String.UnicodeScalarView((0...0x9F).compactMap { Unicode.Scalar($0 as UInt32) }))
      + "\u{202E}"
    var printer = format.printer(for: Terminal(width: 80))
    var text = printer.begin(columns: ["a", evil])
    text += printer.add([.text(evil), .blob([27, 10])])
    text += printer.end()
    #expect(!text.unicodeScalars.contains { VisibleText.isUnsafe($0) && $0 != "\n" && $0 != "\t" })
  }
}
