#pragma once
#include <libxml/xmlversion.h>
/* The system's ICU headers clash with those inside Foundation; only the layout of encoding handlers, which nobody here
   looks into, depends on them. */
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <string.h>

/* What the parsers call for each part of a document, in its order; `context` is the caller's.
   Where `start` returns other than zero, the parser stops. */
typedef struct {
  int (*start)(void *context, const xmlChar *name, const xmlChar **attributes);
  void (*end)(void *context, const xmlChar *name);
  void (*text)(void *context, const xmlChar *text, int count);
} kb_markup_handler;

typedef struct {
  kb_markup_handler handler;
  void *context;
  xmlParserCtxtPtr parser;
} kb_markup_run;

static inline void kb_start(void *context, const xmlChar *name, const xmlChar **attributes) {
  kb_markup_run *run = (kb_markup_run *)context;
  if (run->handler.start(run->context, name, attributes)) xmlStopParser(run->parser);
}

static inline void kb_end(void *context, const xmlChar *name) {
  kb_markup_run *run = (kb_markup_run *)context;
  run->handler.end(run->context, name);
}

static inline void kb_text(void *context, const xmlChar *text, int count) {
  kb_markup_run *run = (kb_markup_run *)context;
  run->handler.text(run->context, text, count);
}

static inline void kb_fill_handler(xmlSAXHandler *sax) {
  memset(sax, 0, sizeof *sax);
  sax->startElement = kb_start;
  sax->endElement = kb_end;
  sax->characters = kb_text;
  sax->ignorableWhitespace = kb_text;
  sax->cdataBlock = kb_text;
}

/* Parses a page of valid UTF-8, mending what is broken. No network, no external files. */
static inline void kb_parse_html(
    const char *bytes, int count, kb_markup_handler handler, void *context) {
  htmlParserCtxtPtr parser = htmlCreateMemoryParserCtxt(bytes, count);
  if (!parser) return;
  xmlSAXHandler sax;
  kb_fill_handler(&sax);
  kb_markup_run run = {handler, context, parser};
  xmlSAXHandler *own = parser->sax;
  htmlCtxtUseOptions(
      parser, HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                  HTML_PARSE_IGNORE_ENC | HTML_PARSE_COMPACT);
  xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8);
  if (!parser->input->encoding) parser->input->encoding = xmlStrdup(BAD_CAST "UTF-8");
  parser->sax = &sax;
  parser->userData = &run;
  htmlParseDocument(parser);
  parser->sax = own;
  if (parser->myDoc) xmlFreeDoc(parser->myDoc);
  parser->myDoc = NULL;
  htmlFreeParserCtxt(parser);
}

/* Parses XML of valid UTF-8 as far as it is well formed; true where it is to the end.
   Entities of the document's own are not expanded, so they cannot multiply. */
static inline int kb_parse_xml(
    const char *bytes, int count, kb_markup_handler handler, void *context) {
  xmlParserCtxtPtr parser = xmlCreateMemoryParserCtxt(bytes, count);
  if (!parser) return 0;
  xmlSAXHandler sax;
  kb_fill_handler(&sax);
  kb_markup_run run = {handler, context, parser};
  xmlSAXHandler *own = parser->sax;
  xmlCtxtUseOptions(
      parser, XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
                  XML_PARSE_NOCDATA | XML_PARSE_SAX1 | XML_PARSE_IGNORE_ENC);
  parser->sax = &sax;
  parser->userData = &run;
  xmlParseDocument(parser);
  int is_well_formed = parser->wellFormed;
  parser->sax = own;
  if (parser->myDoc) xmlFreeDoc(parser->myDoc);
  parser->myDoc = NULL;
  xmlFreeParserCtxt(parser);
  return is_well_formed;
}
