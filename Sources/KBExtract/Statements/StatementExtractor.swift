public import KBLanguage
public import KBModel
public import KBText

/// Finds what is said, by whom, and in which words it is reported.
public struct StatementExtractor: Sendable {
  public init() {}

  /// - Parameters:
  ///   - syntax: without it nothing is found.
  ///   - times: for the date that an attribution gives.
  /// - Returns: in text order of their content.
  public func statements(
    in document: Document, mentions: [Mention], entities: [Entity], syntax: Syntax?,
    times: [TimeExpression] = []
  ) -> [Statement] {
    guard let syntax, syntax.tags.count == document.tokens.count, !document.tokens.isEmpty else {
      return []
    }
    let text = StatementText(
      document: document, syntax: syntax, mentions: mentions, entities: entities)
    var reports = AttributionReader(text).reports() + AccordingToReader(text).reports()
    reports += NominalReportReader(text).reports() + TranscriptReader(text).reports()
    var floating = FloatingQuotationReader(text, reports: reports)
    reports = floating.allReports()
    let writer = StatementWriter(text, times: times)
    let statements = reports.compactMap(writer.statement).sorted { $0.range < $1.range }
    let confidence = StatementConfidence(text)
    return SpeakerChain(text).resolved(statements).map { statement in
      var statement = statement
      statement.confidence = confidence.confidence(of: statement)
      return statement
    }
  }
}
