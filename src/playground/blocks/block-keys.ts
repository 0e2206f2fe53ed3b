const CARD_KEYS = ['hero_image', 'icon', 'title', 'subtitle', 'body', 'subtext', 'actions']
const CONTAINER_KEYS = ['title', 'rich_text_title', 'subtitle', 'child_blocks', 'width', 'icon']

/** The fields Slack knows, for each block, beside `type` and `block_id`. */
export const BLOCK_KEYS: Readonly<Record<string, readonly string[]>> = {
  actions: ['elements'],
  alert: ['text', 'level'],
  card: CARD_KEYS,
  carousel: ['elements'],
  container: [...CONTAINER_KEYS, 'is_collapsible', 'default_collapsed', 'has_header_divider'],
  context: ['elements'],
  context_actions: ['elements'],
  data_table: ['rows', 'caption', 'page_size', 'row_header_column_index'],
  divider: [],
  header: ['text'],
  image: ['image_url', 'slack_file', 'alt_text', 'title'],
  input: ['label', 'hint', 'optional', 'element', 'dispatch_action'],
  markdown: ['text'],
  rich_text: ['elements'],
  section: ['text', 'fields', 'accessory', 'expand'],
  table: ['rows', 'column_settings'],
  video: [
    'video_url',
    'thumbnail_url',
    'alt_text',
    'title',
    'title_url',
    'author_name',
    'provider_name',
    'provider_icon_url',
    'description',
  ],
}
