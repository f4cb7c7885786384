/// The parts of an absolute address of the web that the reader looks at.
struct WebAddress {
  /// Lower case, without user and port.
  let host: String

  /// Nil for what is no address with `http` or `https`.
  init?(_ text: String) {
    let lower = text.lowercased()
    guard let scheme = ["http://", "https://", "//"].first(where: { lower.hasPrefix($0) }) else {
      return nil
    }
    let authority = lower.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
    let host = (authority.split(separator: "@").last ?? "").prefix { $0 != ":" }
    guard host.contains("."), !host.contains(" ") else { return nil }
    self.host = String(host)
  }

  /// The host without `www.`: `example.org`.
  var domain: String { host.hasPrefix("www.") ? String(host.dropFirst(4)) : host }
}
