import Testing

@testable import KBRead

@Suite struct TextDecoderTests {
  private static let text = "Café “Zoë” costs €5"

  static let encoded: [[UInt8]] = [
    Array(text.utf8),
    [0xEF, 0xBB, 0xBF] + Array(text.utf8),
    [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
    [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] },
    text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
    Array("Caf".utf8) + [0xE9, 0x20, 0x93] + Array("Zo".utf8) + [0xEB, 0x94] + Array(" costs ".utf8)
      + [0x80, 0x35],
  ]

  @Test(arguments: encoded)
  func `a text reads the same in every encoding`(bytes: [UInt8]) {
    #expect(String(decoding: TextDecoder.utf8(bytes), as: UTF8.self) == Self.text)
  }

  @Test func `a declared code page is used where the bytes are no UTF-8`() {
    #expect(TextDecoder.utf8([0xCC, 0xE8, 0xF0], declared: "windows-1251") == Array("Мир".utf8))
  }

  @Test func `one broken character does not turn UTF-8 into Windows-1252`() {
    let bytes = Array(String(repeating: "Zoë und Jürgen ", count: 10).utf8) + [0xFF]
    #expect(String(decoding: TextDecoder.utf8(bytes), as: UTF8.self).hasPrefix("Zoë und Jürgen"))
  }
}
