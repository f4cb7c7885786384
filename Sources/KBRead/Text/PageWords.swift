import KBText

/// Words that stand before a colon without being a place or a name: `lists/page-labels.tsv`.
enum PageWords {
  static let labels = Set(DataList.rows("page-labels").compactMap(\.first))
}
