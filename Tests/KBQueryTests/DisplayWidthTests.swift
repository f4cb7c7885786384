import KBQuery
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("né", 2), ("ne\u{301}", 2), ("日本", 4), ("ｱ", 1), ("😀", 2), ("“x”", 3),
    ("한국", 4),
  ])
  func `columns that a text takes`(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test(arguments: [("abcdef", 4, "abc…"), ("abc", 3, "abc"), ("日本語", 4, "日…"), ("", 3, "")])
  func `cut to a width`(text: String, width: Int, cut: String) {
    #expect(DisplayWidth.cut(text, to: width) == cut)
    #expect(DisplayWidth.of(cut) <= width)
  }

  @Test func `lines are broken at spaces`() {
    #expect(DisplayWidth.wrapped("one two three", to: 7) == ["one two", "three"])
    #expect(DisplayWidth.wrapped("unbreakable a", to: 4) == ["unbreakable", "a"])
  }
}
