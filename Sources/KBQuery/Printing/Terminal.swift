/// What the output goes to: decides on widths, colours and which characters may pass.
public struct Terminal: Equatable, Sendable {
  /// Columns of a terminal; nil where the output is a file or a pipe and nothing needs to be cut.
  public var width: Int?
  /// Escape sequences for bold and colour may be written.
  public var hasColour: Bool

  public init(width: Int? = nil, hasColour: Bool = false) {
    self.width = width
    self.hasColour = hasColour
  }

  /// A file or a pipe.
  public static let none = Terminal()

  public var isTerminal: Bool { width != nil }

  /// `text` between the escape sequences of `style`, or as it is where there is no colour.
  public func styled(_ text: String, _ style: Style) -> String {
    hasColour && !text.isEmpty ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// Select Graphic Rendition parameters (ECMA-48).
  public enum Style: String, Sendable {
    case bold = "1"
    case faint = "2"
    case underline = "4"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case blue = "34"
    case magenta = "35"
    case cyan = "36"
  }
}
