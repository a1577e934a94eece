-- What somebody does in Neovim with a flawed spec. Speaks one line a step; ends with 1 at the first that fails.
local patience = 20000

local function step(title, check)
  local ok, problem = xpcall(check, debug.traceback)
  io.stdout:write((ok and '  ✓ ' or '  ✗ ') .. title .. (ok and '' or ': ' .. tostring(problem)) .. '\n')
  if not ok then
    io.stdout:flush()
    vim.cmd('cquit 1')
  end
end

local function wait(what, look)
  local seen
  local came = vim.wait(patience, function()
    seen = look()
    return seen ~= nil and seen ~= false
  end, 20)
  assert(came, 'still waiting for ' .. what)
  return seen
end

local function codes()
  local found = {}
  for _, each in ipairs(vim.diagnostic.get(0)) do
    found[#found + 1] = tostring(each.code)
  end
  table.sort(found)
  return found
end

local function text()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
end

local function cursor_on(word)
  vim.api.nvim_win_set_cursor(0, { 1, 0 })
  assert(vim.fn.search(word, 'cW') > 0, word .. ' is not in the file')
end

local function client()
  local get = vim.lsp.get_clients or vim.lsp.get_active_clients
  return get({ bufnr = 0, name = 'cellspec' })[1]
end

step('the file is a cell spec, and YAML to everything else', function()
  assert(vim.bo.filetype == 'yaml.cellspec', vim.bo.filetype)
  wait('the server', client)
end)

step('findings arrive, each at its word and under its rule', function()
  wait('findings', function() return #vim.diagnostic.get(0) > 0 end)
  local found = table.concat(codes(), ' ')
  assert(found:find('structure/unknown%-key'), found)
  assert(found:find('compatibility/sulfide%-oxidation'), found)
  for _, each in ipairs(vim.diagnostic.get(0)) do
    if each.code == 'structure/unknown-key' then
      local line = vim.api.nvim_buf_get_lines(0, each.lnum, each.lnum + 1, false)[1]
      assert(line:sub(each.col + 1, each.end_col) == 'porosty', line)
    end
    assert(each.source == 'cellspec', each.source)
  end
end)

step('a hover opens and names its sources', function()
  cursor_on('lithium metal')
  vim.lsp.buf.hover()
  local shown = wait('the window of the hover', function()
    for _, window in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(window).relative ~= '' then
        local lines = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false)
        return { window = window, text = table.concat(lines, '\n') }
      end
    end
  end)
  assert(shown.text:find('Lithium metal'), shown.text)
  assert(shown.text:find('Chuangding'), shown.text)
  vim.api.nvim_win_close(shown.window, true)
end)

step('a quick fix changes one word, and its finding goes', function()
  local before = text()
  cursor_on('porosty')
  vim.lsp.buf.code_action({
    apply = true,
    filter = function(action) return action.title == 'Rename to `porosity`' end,
  })
  wait('the new word', function() return text() ~= before end)
  assert(text() == (before:gsub('porosty', 'porosity')), text())
  wait('its finding to go', function()
    return not table.concat(codes(), ' '):find('structure/unknown%-key')
  end)
end)

-- Asked for what the server says it has, so that the step grows with it.
step('completion offers words, where the server completes', function()
  if not client().server_capabilities.completionProvider then return end
  cursor_on('lithium metal')
  local params = vim.lsp.util.make_position_params(0, client().offset_encoding)
  local answers = vim.lsp.buf_request_sync(0, 'textDocument/completion', params, patience)
  local result = assert(next(answers or {}) and select(2, next(answers)).result, vim.inspect(answers))
  assert(#(result.items or result) > 0, vim.inspect(result))
end)

step('a setting is as the set-up says, and another one has its effect', function()
  local settings = client().settings or client().config.settings
  assert(settings.cellspec.profile == 'lab', vim.inspect(settings))
  local function has_hint() return table.concat(codes(), ' '):find('structure/unit%-spelling') ~= nil end
  assert(has_hint(), table.concat(codes(), ' '))
  settings.cellspec.hints = false
  vim.lsp.buf_notify(0, 'workspace/didChangeConfiguration', { settings = settings })
  wait('the hint to go', function() return not has_hint() end)
end)

vim.cmd('qall!')
