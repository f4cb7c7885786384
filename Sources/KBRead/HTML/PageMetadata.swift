import KBModel
import KBText

/// What a page says of its article outside the body; `docs/reading.md` has the order of precedence.
struct PageMetadata {
  /// Every wording of the title that the body may repeat.
  let titles: [String]

  private let title: String?
  private let url: String?
  private let outlet: String?
  private let dates: PageDates
  private let byline: Byline
  private let language: String?

  init(_ page: Page) {
    let meta = PageMeta(page)
    let data = LinkedData(page)
    let title = PageTitle(page, meta: meta, data: data)
    titles = title.wordings
    self.title = title.best
    url = [meta.canonical, meta.first("og:url"), data?.url].lazy.compactMap { $0 }.first {
      WebAddress($0) != nil
    }
    outlet =
      meta.first("og:site_name") ?? data?.publisher
      ?? meta.first("application-name", "dc.publisher", "citation_journal_title")
    dates = PageDates(page, meta: meta, data: data, title: title.best, url: url)
    byline = PageAuthors(page, meta: meta, data: data, outlet: outlet).byline
    language = meta.language ?? data?.language
  }

  func describe(_ article: inout Article) {
    article.title = article.title ?? title
    article.url = article.url ?? url
    article.domain = article.domain ?? article.url.flatMap { WebAddress($0)?.domain }
    article.outlet = article.outlet ?? outlet
    if article.published == nil {
      (article.published, article.publishedBasis) = (dates.published, dates.basis)
    }
    article.modified = article.modified ?? dates.modified
    if article.byline.isEmpty { article.byline = byline.names }
    article.agency = article.agency ?? byline.agency
    article.language = article.language ?? language.flatMap(LanguageTag.normalized)
  }
}
