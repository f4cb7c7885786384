import KBModel
import KBText

extension Article {
  /// What makes it the same article the next time it is read: its URL, else its file and its id in the file, else its
  /// words.
  var address: String {
    if let url { return url }
    switch (path, id) {
    case (let path?, let id?): return path + "#" + id
    case (let path?, nil): return path
    case (nil, let id?): return "#" + id
    case (nil, nil): return contentSHA256
    }
  }

  /// A digest of all that a reader sees of the article.
  var contentSHA256: String {
    // Each field with its length before it, so that no two articles run together to the same bytes.
    var digest = SHA256()
    let fields = [title, outlet, domain, agency, published, modified, dateline, language, text]
    for field in fields.map({ $0 ?? "" }) + byline {
      digest.update(Array("\(field.utf8.count):\(field)".utf8))
    }
    return digest.hexadecimal()
  }

  /// Words of the text, counted at white space.
  var wordCount: Int {
    var count = 0
    var isInWord = false
    for byte in text.utf8 {
      let isWord = !byte.isASCIISpace
      if isWord, !isInWord { count += 1 }
      isInWord = isWord
    }
    return count
  }
}
