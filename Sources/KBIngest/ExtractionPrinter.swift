public import KBModel
public import KBText

/// Prints what was found in an article as one JSON object: the contract of `kb extract`.
///
/// Offsets are half-open code points of `text`; absent is `null`.
public struct ExtractionPrinter: Sendable {
  private let article: Article
  private let found: Extraction
  private let utf8: [UInt8]
  private let offsets: CodePointOffsets

  public init(article: Article, extraction: Extraction) {
    self.article = article
    found = extraction
    utf8 = Array(article.text.utf8)
    offsets = CodePointOffsets(utf8)
  }

  /// Appends the object and a line feed to `json`.
  public func print(to json: inout JSONWriter) {
    json.object { json in
      printArticle(&json)
      list("sentences", found.sentences, &json) { range, json in
        json.object { json in span(range, &json, text: false) }
      }
      list("mentions", found.mentions, &json, print(mention:to:))
      list("statements", found.statements, &json, print(statement:to:))
      list("figures", found.figures, &json, print(figure:to:))
      list("dates", found.times, &json, print(time:to:))
      list("events", found.events, &json, print(event:to:))
    }
    json.endLine()
  }

  private func printArticle(_ json: inout JSONWriter) {
    field("id", article.id, &json)
    field("path", article.path, &json)
    field("title", article.title, &json)
    field("outlet", article.outlet, &json)
    field("agency", article.agency, &json)
    list("byline", article.byline, &json) { name, json in json.string(name) }
    field("url", article.url, &json)
    field("published", article.published, &json)
    field("modified", article.modified, &json)
    field("dateline", article.dateline, &json)
    field("language", article.language, &json)
    field("sha256", article.sha256, &json)
    field("text", article.text, &json)
  }

  private func print(mention: Mention, to json: inout JSONWriter) {
    json.object { json in
      span(mention.range, &json)
      field("kind", mention.kind.rawValue, &json)
      field("type", mention.type.rawValue, &json)
      reference(mention.entity, &json)
      json.key("stands_for")
      json.string(mention.standsFor.map { found.entities[$0].name })
    }
  }

  private func print(statement: Statement, to json: inout JSONWriter) {
    json.object { json in
      span(statement.range, &json)
      field("mode", statement.mode.rawValue, &json)
      json.key("speaker")
      if let speaker = statement.speaker {
        json.object { json in
          span(speaker.range, &json)
          json.key("entity")
          json.integer(speaker.entity)
          field("name", name(of: speaker), &json)
          json.key("antecedent")
          optionalSpan(speaker.antecedent, &json)
        }
      } else {
        json.null()
      }
      json.key("cue")
      optionalSpan(statement.cue, &json)
      json.key("addressee")
      optionalSpan(statement.addressee, &json)
      if !statement.parts.isEmpty {
        list("parts", statement.parts, &json) { part, json in
          json.object { json in span(part, &json) }
        }
      }
      field("stance", statement.stance?.rawValue, &json)
      json.key("negated")
      json.bool(statement.isNegated)
      field("said_on", statement.saidOn, &json)
      json.key("confidence")
      json.number(statement.confidence)
      field("rule", statement.rule, &json)
    }
  }

  private func print(figure: Figure, to json: inout JSONWriter) {
    json.object { json in
      span(figure.range, &json)
      field("kind", figure.kind.rawValue, &json)
      json.key("value")
      json.number(figure.value)
      json.key("low")
      json.number(figure.low)
      json.key("high")
      json.number(figure.high)
      field("unit", figure.unit, &json)
      field("qualifier", figure.qualifier?.rawValue, &json)
      field("change", figure.change?.name, &json)
      field("per", figure.per, &json)
      field("of", figure.of.map(string), &json)
      field("period", figure.period, &json)
      field("entity", figure.entity.map { found.entities[$0].name }, &json)
      json.key("statement")
      json.integer(figure.statement)
    }
  }

  private func print(time: TimeExpression, to json: inout JSONWriter) {
    json.object { json in
      span(time.range, &json)
      field("type", time.type.rawValue, &json)
      field("value", time.value, &json)
      field("from", time.from, &json)
      field("to", time.to, &json)
    }
  }

  private func print(event: Event, to json: inout JSONWriter) {
    json.object { json in
      span(event.range, &json)
      field("type", event.type.rawValue, &json)
      field("modality", event.modality.rawValue, &json)
      json.key("trigger")
      optionalSpan(event.trigger, &json)
      list("actors", event.actors, &json, print(participant:to:))
      list("recipients", event.recipients, &json, print(participant:to:))
      json.key("place")
      if let place = event.place {
        json.object { json in
          span(place, &json)
          reference(event.placeEntity, &json)
        }
      } else {
        json.null()
      }
      field("date", event.date, &json)
      json.key("reported_by")
      if let speaker = event.reportedBy.flatMap({ found.statements[$0].speaker }) {
        json.object { json in
          span(speaker.range, &json)
          reference(speaker.entity, &json)
        }
      } else {
        json.null()
      }
      list("figures", event.figures, &json) { figure, json in json.integer(figure) }
    }
  }

  private func print(participant: Event.Participant, to json: inout JSONWriter) {
    json.object { json in
      span(participant.range, &json)
      reference(participant.entity, &json)
      field("country", participant.country, &json)
      field("sector", participant.sector, &json)
    }
  }

  /// Of the entity, else the words that a pronoun stands for.
  private func name(of speaker: Statement.Speaker) -> String? {
    speaker.entity.map { found.entities[$0].name } ?? speaker.antecedent.map(string)
  }

  private func string(_ range: TextRange) -> String {
    String(decoding: utf8[range.offsets], as: UTF8.self)
  }

  private func field(_ name: String, _ value: String?, _ json: inout JSONWriter) {
    json.key(name)
    json.string(value)
  }

  private func list<Element>(
    _ name: String, _ elements: [Element], _ json: inout JSONWriter,
    _ print: (Element, inout JSONWriter) -> Void
  ) {
    json.key(name)
    json.array { json in
      for element in elements { print(element, &json) }
    }
  }

  private func span(_ range: TextRange, _ json: inout JSONWriter, text: Bool = true) {
    json.key("start")
    json.integer(offsets(range.start))
    json.key("end")
    json.integer(offsets(range.end))
    guard text else { return }
    json.key("text")
    json.string(utf8: utf8[range.offsets])
  }

  private func optionalSpan(_ range: TextRange?, _ json: inout JSONWriter) {
    guard let range else { return json.null() }
    json.object { json in span(range, &json) }
  }

  /// `entity`: the article's number of it, `name`: its fullest name.
  private func reference(_ entity: Int?, _ json: inout JSONWriter) {
    json.key("entity")
    json.integer(entity)
    field("name", entity.map { found.entities[$0].name }, &json)
  }
}
