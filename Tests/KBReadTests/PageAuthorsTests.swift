import KBModel
import Testing

@testable import KBRead

@Suite struct PageAuthorsTests {
  /// The byline of a page with this piece before its article.
  private func byline(_ head: String, _ piece: String) -> [String]? {
    let page = """
      <html><head><title>Ferry fares rise</title>\(head)</head><body><article><h1>Ferry fares rise</h1>
      \(piece)<p>Fares on the lake will rise by a tenth in May, the council of Lowmere said on Monday.</p>
      <p>It was the first rise in six years, and the council said that it would be the last one.</p>
      </article></body></html>
      """
    return HTMLReader().article(in: Array(page.utf8))?.byline
  }

  @Test(arguments: [
    (#"<p>Auteur : Maud Tissier</p>"#, ["Maud Tissier"]),
    (#"<p>Verfasst von Lena Fox und Ole Brandt</p>"#, ["Lena Fox", "Ole Brandt"]),
    (#"<div>By <a href="/news/author/orrell">Tamsin Orrell</a> -</div>"#, ["Tamsin Orrell"]),
    (#"<a href="/author/tamsin/">tamsin</a> on Monday"#, ["tamsin"]),
    (#"<div class="post-author vcard">Posted by <b>lakewatcher</b></div>"#, ["lakewatcher"]),
    (#"<label class="author">Name (required)</label>"#, []),
    (#"<div class="author">Blog</div>"#, []),
    (#"<p>Von der Küste zur Stadt</p>"#, []),
    (#"<a href="/about/">tamsin</a>"#, []),
  ])
  func `a page names its authors in many ways`(piece: String, expected: [String]) {
    #expect(byline("", piece) == expected)
  }

  @Test func `authors of cited works did not write the page`() {
    let cited = """
      <ul><li itemprop="citation" itemscope><meta itemprop="author" content="Otto Brandt">A work</li></ul>
      """
    let creator = #"<meta name="dc.creator" content="Vera Lins">"#
    #expect(byline(creator, cited) == ["Vera Lins"])
    #expect(byline("", cited) == [])
  }
}
